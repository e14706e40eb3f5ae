package org.cpor.arbitration.message.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.arbitration.Person;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Reviewers read the prepared messages. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class MessageComponentTest {

  @Test
  void everyReasonCodeHasAMessageInEachLanguage() {
    JsonPath messages =
        Person.reviewer().asks().get("/messages").then().statusCode(200).extract().jsonPath();

    assertThat(messages.getList("items.code", String.class))
        .isEqualTo(Stream.of(MessageKind.values()).flatMap(kind -> kind.codes().stream()).toList());
    assertThat(messages.getList("items.texts.hu", String.class)).doesNotContainNull();
    assertThat(messages.getList("items.texts.en", String.class)).doesNotContainNull();
  }

  @Test
  void theMessagesOfOneKindAreListed() {
    Person.lead()
        .asks()
        .queryParam("kind", "INFORMATION_REQUEST")
        .get("/messages")
        .then()
        .statusCode(200)
        .body("items.kind", everyItem(equalTo("INFORMATION_REQUEST")))
        .body("items[0].code", equalTo("MISSING_ALL_POE"))
        .body("items[0].texts.hu", containsString("csatolja a munka leírását"))
        .body("items[0].texts.en", containsString("attach the statement of work"));
  }

  @Test
  void anUnknownKindIsRefused() {
    Person.reviewer()
        .asks()
        .queryParam("kind", "SONG")
        .get("/messages")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("kind")));
  }

  @Test
  void partnersDoNotReadTheMessages() {
    Person.ofPartner("P-1001").asks().get("/messages").then().statusCode(403);
  }
}
