package org.cpor.stack.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.RunningStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gets a development access token. */
@Command(
    name = "token",
    description = "Prints an access token for the running stack.",
    footer = {
      "",
      "Roles: billing-admin, global-admin, incentives-admin (these with --partner), portal,",
      "reviewer, review-lead, operator, directory-feed."
    })
final class Token implements Callable<Integer> {

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "R",
      description = "One role, or several.")
  private List<String> roles = List.of();

  @Option(names = "--partner", paramLabel = "ID", description = "The partner of the token: P-1001.")
  private @Nullable String partner;

  @Option(names = "--name", paramLabel = "N", description = "The name in the token.")
  private @Nullable String name;

  @Override
  public Integer call() {
    AccessToken token = AccessToken.withRoles(roles);
    if (partner != null) {
      token.partner(partner);
    }
    if (name != null) {
      token.name(name);
    }
    System.out.println(token.from(RunningStack.addresses().get("IDENTITY_URL")));
    return 0;
  }
}
