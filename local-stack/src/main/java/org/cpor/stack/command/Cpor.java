package org.cpor.stack.command;

import org.cpor.stack.command.deadletter.Dlq;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands of the launcher. The script {@code ./cpor} finds a JDK, builds the changed modules
 * and then runs this class. The script itself implements {@code test}, {@code lint}, {@code fuzz}
 * and {@code bench}.
 */
@Command(
    name = "./cpor",
    description = "The platform on this machine.",
    subcommands = {
      Up.class,
      Down.class,
      Demo.class,
      Reset.class,
      Env.class,
      Token.class,
      Load.class,
      ShowTopics.class,
      Dlq.class
    })
public final class Cpor {

  private Cpor() {}

  public static void main(String[] args) {
    LibraryLog.quiet();
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine cpor =
        new CommandLine(new Cpor())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(100)
            .setExecutionExceptionHandler(new PlainMessages());
    addHelp(cpor);
    return cpor;
  }

  private static void addHelp(CommandLine command) {
    command.addMixin("help", new HelpOption());
    command.getSubcommands().values().forEach(Cpor::addHelp);
  }
}
