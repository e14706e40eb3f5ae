package org.cpor.stack.command.deadletter;

import picocli.CommandLine.Command;

/** The dead letters of the services. */
@Command(
    name = "dlq",
    description =
        "Shows the records that the services could not process, and sends them to the"
            + " services again.",
    subcommands = {ListDeadLetters.class, ShowDeadLetter.class, ReplayDeadLetters.class})
public final class Dlq {}
