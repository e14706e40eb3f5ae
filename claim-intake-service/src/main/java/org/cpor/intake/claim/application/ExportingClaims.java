package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cpor.intake.claim.domain.Claim;

/**
 * Exports all claims of a list. This class reads the claims page by page, each page in its own
 * transaction, so that slow clients keep no transaction open. A claim that changes during the
 * export but keeps its place in the order is exported once, as it was when its page was read.
 */
@ApplicationScoped
public class ExportingClaims {

  /** The number of claims on a page. */
  private static final int PAGE = 50;

  private final FindingClaims finding;

  ExportingClaims(FindingClaims finding) {
    this.finding = finding;
  }

  /** Receives the claims one by one. */
  @FunctionalInterface
  public interface Sink {

    void take(Claim claim) throws IOException;
  }

  /**
   * Passes the selected claims that the caller is allowed to see to {@code sink}, in the order of
   * the selection.
   *
   * @param onlyOf the only partner whose claims the caller is allowed to see; empty: all partners
   * @throws IOException when {@code sink} throws it
   */
  public void export(Selection selection, Optional<String> onlyOf, Sink sink) throws IOException {
    List<Claim> page = finding.list(selection, onlyOf, PAGE).claims();
    while (true) {
      for (Claim claim : page) {
        sink.take(claim);
      }
      if (page.size() < PAGE) {
        return;
      }
      page =
          finding
              .list(selection.after(selection.order().position(page.getLast())), onlyOf, PAGE)
              .claims();
    }
  }
}
