package org.cpor.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cpor.events.EventFlow.Channel;
import org.cpor.events.EventFlow.Event;
import org.cpor.events.EventFlow.Service;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.junit.jupiter.api.Test;

/** Checks that the documentation of the events matches the code. */
class EventFlowTest {

  /** The command that writes the documents. */
  static final String COMMAND =
      "./mvnw test -pl claim-events -Dtest=EventFlowTest -Dcpor.docs=write";

  /** The command that measures the effects of events. */
  static final String MEASUREMENT =
      "./mvnw test -Dtest=EventEffectsComponentTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dcpor.docs=write";

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = ROOT.resolve("docs");
  private static final ObjectMapper YAML =
      YAMLMapper.builder(YAMLFactory.builder().stringQuotingChecker(new QuotingTimes()).build())
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  /** Quotes days and times, because YAML 1.1 would not read them as texts. */
  private static final class QuotingTimes extends StringQuotingChecker.Default {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteValue(String value) {
      return super.needToQuoteValue(value) || value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?");
    }
  }

  private final EventFlow flow = flow();

  @Test
  void theAsyncApiDocumentMatchesTheCode() throws IOException {
    isUpToDate("asyncapi.yaml", YAML.writeValueAsString(AsyncApiDocument.of(flow)));
  }

  @Test
  void thePageOfTheFlowMatchesTheCode() throws IOException {
    isUpToDate("event-flow.md", EventFlowPage.of(flow));
  }

  @Test
  void theAsyncApiDocumentReadsBackUnchanged() throws IOException {
    JsonNode meant = AsyncApiDocument.of(flow);

    assertThat(YAML.readTree(YAML.writeValueAsString(meant))).isEqualTo(meant);
  }

  @Test
  void theReferencesOfTheAsyncApiDocumentExist() {
    JsonNode document = AsyncApiDocument.of(flow);

    assertThat(document.findValuesAsText("$ref"))
        .hasSizeGreaterThan(50)
        .allSatisfy(reference -> {
          assertThat(reference).startsWith("#/");
          assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        });
  }

  @Test
  void everyTopicHasOneProducerAndSomeConsumer() {
    assertThat(flow.channels()).extracting(Channel::topic).hasSameElementsAs(Topics.all());
    assertThat(flow.channels())
        .allSatisfy(channel -> {
          assertThat(channel.consumers()).isNotEmpty();
          assertThat(channel.consumers()).doesNotContain(channel.source());
          assertThat(channel.producer().isEmpty())
              .isEqualTo(channel.topic().equals(Topics.DIRECTORY));
        });
    assertThat(flow.services()).allSatisfy(service -> assertThat(ROOT.resolve(service)).exists());
  }

  @Test
  void theEffectsOfEveryEventThatAServiceConsumesAreMeasured() throws IOException {
    assertThat(EventFlow.services(ROOT))
        .isNotEmpty()
        .allSatisfy(service ->
            assertThat(service.effects().stringPropertyNames())
                .as(service.name())
                .containsExactlyInAnyOrderElementsOf(
                    flow.channels().stream()
                        .filter(channel -> service.hears().contains(channel.topic()))
                        .flatMap(channel -> channel.events().stream())
                        .map(Event::wireName)
                        .toList()));
  }

  @Test
  void exactlyTheFactsThatListenersUseChangeTables() throws IOException {
    for (Service service : EventFlow.services(ROOT)) {
      Set<FactType> changing = EnumSet.noneOf(FactType.class);
      for (FactType type : FactType.values()) {
        if (!service.effects().getProperty(type.wireName(), "").isEmpty()) {
          changing.add(type);
        }
      }
      assertThat(UsedFacts.in(ROOT.resolve(service.name())))
          .as("facts that the listeners of " + service.name() + " use")
          .isEqualTo(changing);
    }
  }

  @Test
  void theReadmeNamesEveryFactWithItsTopicAndMeaning() throws IOException {
    List<String> readme =
        Files.readAllLines(ROOT.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();

    for (Channel channel : flow.channels()) {
      for (Event event : channel.events()) {
        if (channel.producer().isPresent()) {
          assertThat(readme)
              .contains(
                  "| `%s` | `%s` | %s |"
                      .formatted(event.wireName(), channel.topic(), event.says()));
        } else {
          assertThat(readme).anyMatch(line -> line.contains("`" + event.wireName() + "`"));
        }
      }
    }
  }

  private static void isUpToDate(String document, String content) throws IOException {
    Path file = DOCS.resolve(document);
    if (System.getProperty("cpor.docs", "").equals("write")) {
      Files.writeString(file, content);
    }
    assertThat(file)
        .as("docs/" + document + " is out of date; " + COMMAND + " rewrites it")
        .exists()
        .hasContent(content);
  }

  private static EventFlow flow() {
    try {
      return EventFlow.of(ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the services' configuration", e);
    }
  }
}
