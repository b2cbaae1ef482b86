package com.example.erp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tollgate.producer.publish.PublishException;
import io.tollgate.producer.publish.PublisherSettings;
import org.junit.jupiter.api.Test;

/** Runs the example with only the publisher's artifact and its dependencies. */
class ErpExampleTest {
  private static final String REGISTRY = "http://127.0.0.1:8081/apis/ccompat/v7";

  @Test
  void shouldBuildAnEvent() {
    assertEquals("DELIVERY-4711", ErpExample.shipment().shipmentId());
  }

  @Test
  void shouldReportAnAddressWithoutAPort() {
    ErpExample example = new ErpExample(PublisherSettings.of("kafka", REGISTRY));

    PublishException refused = assertThrows(PublishException.class, example::goodsHaveLeft);

    assertTrue(refused.getMessage().contains("bootstrap.servers: kafka"), refused.getMessage());
  }

  @Test
  void shouldReportAMissingRegistryAddress() {
    ErpExample example = new ErpExample(PublisherSettings.of("127.0.0.1:9092", ""));

    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, example::goodsHaveLeft);

    assertTrue(refused.getMessage().contains("schema.registry.url"), refused.getMessage());
  }
}
