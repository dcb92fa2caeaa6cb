package dev.tillgate.gate.wire.docs;

import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.gate.operation.OperationCatalog;
import dev.tillgate.gate.operation.OperationModel;
import dev.tillgate.gate.operation.ParameterModel;
import dev.tillgate.gate.operation.RestRoute;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The reference that the server serves about itself: a page per operation and per fault. */
@Controller
record ReferencePages(OperationCatalog catalog) {
  /** An operation in the list. */
  record Entry(String name, String summary, String rest) {}

  /** A parameter of an operation. */
  record Parameter(int position, String name, String type, boolean required) {}

  /** An operation's page. */
  record Page(
      String name,
      String area,
      String summary,
      String edition,
      List<Parameter> parameters,
      String answer,
      List<String> addresses,
      List<FaultCode> faults,
      List<ReferenceTypes.Type> types,
      String rpc,
      @Nullable String rest,
      String soap) {}

  @GetMapping({"/docs", "/docs/"})
  String index(Model model) {
    Map<String, List<Entry>> areas =
        catalog.all().stream()
            .collect(
                Collectors.groupingBy(
                    OperationModel::area,
                    TreeMap::new,
                    Collectors.mapping(ReferencePages::entry, Collectors.toList())));
    model.addAttribute("areas", areas);
    model.addAttribute(
        "faults", catalog.faults().stream().sorted(Comparator.comparing(FaultCode::name)).toList());
    return "docs/index";
  }

  @GetMapping("/docs/operations/{name}")
  String operation(@PathVariable String name, Model model) {
    OperationModel operation =
        catalog.all().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(ReferencePages::unknown);
    model.addAttribute("page", page(operation));
    return "docs/operation";
  }

  /** Short addresses that people guess: the name of an operation or a fault, in any case. */
  @GetMapping("/docs/{name}")
  String guessed(@PathVariable String name) {
    Stream<String> operations =
        catalog.all().stream()
            .map(OperationModel::name)
            .filter(name::equalsIgnoreCase)
            .map(found -> "redirect:/docs/operations/" + found);
    Stream<String> faults =
        catalog.faults().stream()
            .map(FaultCode::name)
            .filter(name::equalsIgnoreCase)
            .map(found -> "redirect:/docs/faults/" + found);
    return Stream.concat(operations, faults).findFirst().orElseThrow(ReferencePages::unknown);
  }

  @GetMapping(value = "/llms.txt", produces = "text/plain;charset=UTF-8")
  @ResponseBody
  String forPrograms() {
    return ProgramGuide.of(catalog);
  }

  @GetMapping("/docs/faults/{symbol}")
  String fault(@PathVariable String symbol, Model model) {
    FaultCode code =
        catalog.faults().stream()
            .filter(candidate -> candidate.name().equals(symbol))
            .findFirst()
            .orElseThrow(ReferencePages::unknown);
    model.addAttribute("fault", code);
    model.addAttribute(
        "operations",
        catalog.all().stream()
            .filter(operation -> operation.faults().contains(code))
            .map(ReferencePages::entry)
            .toList());
    return "docs/fault";
  }

  private static Entry entry(OperationModel operation) {
    return new Entry(
        operation.name(), operation.summary(), String.join(", ", addresses(operation)));
  }

  private static Page page(OperationModel operation) {
    return new Page(
        operation.name(),
        operation.area(),
        operation.summary(),
        operation.edition().label(),
        operation.parameters().stream().map(ReferencePages::parameter).toList(),
        ReferenceTypes.words(operation.answer()),
        addresses(operation),
        operation.faults().stream().sorted(Comparator.comparing(FaultCode::name)).toList(),
        ReferenceTypes.of(operation),
        Examples.rpc(operation),
        Examples.rest(operation),
        Examples.soap(operation));
  }

  private static Parameter parameter(ParameterModel parameter) {
    return new Parameter(
        parameter.position() + 1,
        parameter.name(),
        ReferenceTypes.words(parameter.shape()),
        parameter.required());
  }

  private static List<String> addresses(OperationModel operation) {
    return operation.routes().stream().map(ReferencePages::address).toList();
  }

  private static String address(RestRoute route) {
    return route.method() + " " + route.path();
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
