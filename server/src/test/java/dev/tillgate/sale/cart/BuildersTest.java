package dev.tillgate.sale.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillgate.sale.cart.api.OrderItem;
import dev.tillgate.sale.cart.api.OrderItemBuilder;
import dev.tillgate.sale.cart.api.ProductDetailsBuilder;
import dev.tillgate.sale.cart.api.SessionContentsBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What generated builders make of components that they are told nothing about. */
class BuildersTest {
  @Test
  void request_hasEmptyLists_andNothingElse() {
    OrderItem item = OrderItemBuilder.builder().code("A").build();
    assertThat(item.code()).isEqualTo("A");
    assertThat(item.priceOptions()).isEmpty();
    assertThat(item.quantity()).isNull();
  }

  @Test
  void answer_mustBeToldInFull_withItsLists() {
    assertThatThrownBy(() -> SessionContentsBuilder.builder().items(List.of()).build())
        .hasMessage("errors is required");
    assertThatThrownBy(() -> ProductDetailsBuilder.builder().name("A").build())
        .hasMessage("deliveryInformation is required");
  }

  @Test
  void copy_differsInOneComponent() {
    OrderItem item = OrderItemBuilder.builder().code("A").sku("S").build();
    assertThat(item.withSku(null)).isEqualTo(OrderItemBuilder.builder().code("A").build());
    assertThat(item.withQuantity(2L).with().quantity(null).build()).isEqualTo(item);
  }
}
