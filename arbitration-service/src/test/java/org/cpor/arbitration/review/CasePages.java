package org.cpor.arbitration.review;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.jspecify.annotations.Nullable;

/** The pages of the list of cases. */
final class CasePages {

  private CasePages() {}

  /** The ids of the cases on all pages. */
  static List<UUID> list(Person person, Map<String, ?> filter) {
    List<UUID> ids = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    @Nullable String next = null;
    do {
      var request = person.asks().queryParams(filter);
      if (next != null) {
        request.queryParam("after", next);
      }
      JsonPath page = request.get("/cases").then().statusCode(200).extract().jsonPath();
      page.getList("items.caseId", String.class).forEach(id -> ids.add(UUID.fromString(id)));
      next = page.getString("next");
    } while (next != null && cursors.add(next));
    return ids;
  }
}
