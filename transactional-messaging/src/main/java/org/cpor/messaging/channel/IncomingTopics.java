package org.cpor.messaging.channel;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The topics of the incoming channels of this service. */
@Singleton
public class IncomingTopics {

  private static final Pattern TOPICS_OF_CHANNEL =
      Pattern.compile("mp\\.messaging\\.incoming\\..+\\.topics?");

  private final Config config;

  /** Reads the topics of the incoming channels from {@code config}. */
  public IncomingTopics(Config config) {
    this.config = config;
  }

  /** The names of the topics. */
  public Set<String> names() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> TOPICS_OF_CHANNEL.matcher(name).matches())
        .flatMap(name -> config.getValues(name, String.class).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
