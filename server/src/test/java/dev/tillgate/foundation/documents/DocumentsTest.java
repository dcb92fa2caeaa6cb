package dev.tillgate.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.events.Event;
import dev.tillgate.foundation.events.EventLog;
import dev.tillgate.foundation.kernel.Codes;
import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.merchant.Merchants;
import dev.tillgate.foundation.merchant.Moment;
import dev.tillgate.foundation.merchant.TestMerchants;
import dev.tillgate.foundation.persistence.Contended;
import dev.tillgate.foundation.persistence.Json;
import dev.tillgate.foundation.persistence.LostRace;
import dev.tillgate.foundation.persistence.Tx;
import dev.tillgate.foundation.persistence.Write;
import dev.tillgate.foundation.persistence.WriteBatch;
import dev.tillgate.presubmit.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every kind of document that the server keeps. */
class DocumentsTest {

  private final Tx tx = TestServer.bean(Tx.class);
  private final Moment moment = moment();

  private static Moment moment() {
    String code = "KIND" + Codes.hex(6);
    return TestServer.bean(Merchants.class)
        .moment(TestMerchants.save(TestMerchants.draft(code, "key-of-" + code)));
  }

  static Collection<String> kinds() {
    return TestServer.bean(KeptKinds.class).all().keySet();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void document_livesByItsVersion(String kind) {
    check(Objects.requireNonNull(TestServer.bean(KeptKinds.class).all().get(kind)));
  }

  private <D> void check(Documents<D> documents) {
    D sample = sample(documents.kind);
    String code = String.valueOf(documents.kind.code.value().apply(sample));
    long merchant = moment.merchantId();
    documents.kind.references.forEach(reference -> addNamed(reference, sample));
    assertThat(documents.known(merchant, code)).isEmpty();

    tx.carryOut(_ -> documents.adding(moment, sample));
    assertThat(documents.known(merchant, code)).contains(sample);
    Kept<D> first = documents.get(merchant, code);
    assertThat(first).isEqualTo(new Kept<>(sample, 1));
    assertThatThrownBy(() -> tx.carryOut(_ -> documents.adding(moment, sample)))
        .isInstanceOfAny(Fault.class, Contended.class);

    WriteBatch same = moment.batch();
    documents.change(same, first, sample, "not changed");
    assertThat(same.isEmpty()).as("the same again is not written").isTrue();

    Write<D> late = documents.removing(moment, code);
    WriteBatch touched = moment.batch();
    documents.touch(touched, first, "touched");
    tx.commit(touched);
    assertThatThrownBy(() -> tx.commit(late.rows())).isInstanceOf(LostRace.class);
    assertThat(documents.get(merchant, code)).isEqualTo(new Kept<>(sample, 2));

    tx.carryOut(_ -> documents.removing(moment, code));
    assertThat(documents.known(merchant, code)).isEmpty();
    assertThatThrownBy(() -> documents.get(merchant, code)).isInstanceOf(Fault.class);
    tx.carryOut(_ -> documents.adding(moment, sample));
    assertThat(documents.get(merchant, code).version()).as("versions go on").isEqualTo(4);
    assertThat(told(documents.kind.event.apply(sample, "")))
        .containsExactly("added", "touched", "deleted", "added");
  }

  private List<String> told(Event subject) {
    List<String> told = new ArrayList<>();
    TestServer.bean(EventLog.class)
        .history(moment.merchantId(), subject.subject(), subject.reference())
        .forEach(entry -> told.add(Json.parse(entry.document()).get("change").asString()));
    return told;
  }

  /** Adds what a document names. */
  private <D> void addNamed(DocumentKind.Reference<D> reference, D naming) {
    reference.keys(naming).forEach(key -> addCoded(reference.to(), String.valueOf(key)));
  }

  private <D> void addCoded(Documents<D> documents, String code) {
    ObjectNode stored = (ObjectNode) Json.parse(stored(documents.kind));
    D named = documents.kind.form.read(stored.put("code", code).toString());
    tx.carryOut(_ -> documents.adding(moment, named));
  }

  private static <D> D sample(DocumentKind<D> kind) {
    return kind.form.read(stored(kind));
  }

  private static String stored(DocumentKind<?> kind) {
    String name = kind.form.name() + "." + kind.form.number() + ".json";
    return Repository.text(Repository.file("server/src/test/resources/stored/" + name));
  }
}
