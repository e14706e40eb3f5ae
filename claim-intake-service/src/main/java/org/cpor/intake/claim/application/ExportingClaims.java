package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cpor.intake.claim.domain.Claim;

/**
 * A caller takes all claims of a list with it. They are read a page at a time, each in a
 * transaction of its own: whoever takes them slowly, or stops, holds none. A claim that changes
 * meanwhile is there once, as it was when its page was read, as long as its place in the order does
 * not change.
 */
@ApplicationScoped
public class ExportingClaims {

  /** So many are in memory for as long as the client does not read. */
  private static final int PAGE = 50;

  private final FindingClaims finding;

  ExportingClaims(FindingClaims finding) {
    this.finding = finding;
  }

  /** What takes one claim after the other. */
  @FunctionalInterface
  public interface Sink {

    void take(Claim claim) throws IOException;
  }

  /**
   * Passes the selected claims that the caller may see to {@code sink}, in their order.
   *
   * @param onlyOf the partner whose claims alone the caller may see
   * @throws IOException when {@code sink} does
   */
  public void export(Selection selection, Optional<String> onlyOf, Sink sink) throws IOException {
    List<Claim> page = finding.list(selection, onlyOf, PAGE);
    while (true) {
      for (Claim claim : page) {
        sink.take(claim);
      }
      if (page.size() < PAGE) {
        return;
      }
      page =
          finding.list(selection.after(selection.order().position(page.getLast())), onlyOf, PAGE);
    }
  }
}
