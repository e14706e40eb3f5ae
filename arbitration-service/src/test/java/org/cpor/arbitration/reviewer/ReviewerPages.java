package org.cpor.arbitration.reviewer;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpor.arbitration.Person;
import org.jspecify.annotations.Nullable;

/** The pages of the list of reviewers. */
final class ReviewerPages {

  private ReviewerPages() {}

  /** All reviewers, from all pages, in order. */
  static List<Map<String, Object>> all(Person person, int limit) {
    List<Map<String, Object>> reviewers = new ArrayList<>();
    @Nullable String next = null;
    do {
      var request = person.asks().queryParam("limit", limit);
      if (next != null) {
        request.queryParam("after", next);
      }
      JsonPath page = request.get("/reviewers").then().statusCode(200).extract().jsonPath();
      reviewers.addAll(page.getList("items"));
      next = page.getString("next");
    } while (next != null);
    return reviewers;
  }

  static Map<String, Object> find(Person person, Person reviewer) {
    return all(person, 200).stream()
        .filter(each -> reviewer.name().equals(each.get("name")))
        .findFirst()
        .orElseThrow();
  }
}
