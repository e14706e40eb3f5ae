package org.cpor.example.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** The clients that the generator makes from the OpenAPI documents of all services. */
class GeneratedClientsTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Getters that the generator adds, for the properties of later versions and for variants. */
  private static final Set<String> OF_THE_GENERATOR =
      Set.of("getAdditionalProperties", "getActualInstance", "getActualInstanceRecursively");

  /** The client of a service. */
  enum Client {
    INTAKE("claim-intake-service", "intake"),
    VERIFIER("subscription-verifier-service", "verifier"),
    ARBITRATION("arbitration-service", "arbitration"),
    NOTIFICATION("notification-service", "notification");

    private final String service;
    private final String name;

    Client(String service, String name) {
      this.service = service;
      this.name = name;
    }

    /** For each operation, one of the methods that send its request. */
    List<Method> operations() {
      return classes("api")
          .flatMap(api -> Arrays.stream(api.getMethods()))
          .filter(method -> method.getName().endsWith("WithHttpInfo"))
          .toList();
    }

    /** The methods that return the properties of bodies. */
    List<Method> properties() {
      return classes("model")
          .flatMap(model -> Arrays.stream(model.getDeclaredMethods()))
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
          .filter(method -> !OF_THE_GENERATOR.contains(method.getName()))
          .toList();
    }

    private Stream<Class<?>> classes(String kind) {
      return ReflectionSupport.findAllClassesInPackage(
          packageOf(kind), type -> type.getPackageName().equals(packageOf(kind)), type -> true)
          .stream();
    }

    private String packageOf(String kind) {
      return "com.example.portal." + name + "." + kind;
    }

    /** The schemas of the document, by name. */
    Set<Map.Entry<String, JsonNode>> objects() throws IOException {
      return YAML.readTree(new File(System.getProperty("openapi.directory"), service + ".yaml"))
          .at("/components/schemas")
          .properties();
    }

    /** Reads a body as the client does. */
    Object read(String schema, String json) throws ReflectiveOperationException {
      return Class.forName(packageOf("model") + "." + schema)
          .getMethod("fromJson", String.class)
          .invoke(null, json);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyBodyAndEveryParameterHasAType(Client client) {
    assertThat(client.operations()).isNotEmpty();
    assertThat(client.operations().stream().filter(GeneratedClientsTest::isUntyped)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyPropertyOfABodyHasAType(Client client) {
    assertThat(client.properties()).isNotEmpty();
    assertThat(client.properties().stream().filter(GeneratedClientsTest::isUntyped)).isEmpty();
  }

  private static boolean isUntyped(Method method) {
    return isUntyped(method.getGenericReturnType())
        || Arrays.stream(method.getGenericParameterTypes())
            .anyMatch(GeneratedClientsTest::isUntyped);
  }

  private static boolean isUntyped(Type type) {
    return type.equals(Object.class)
        || (type instanceof ParameterizedType generic
            && Arrays.stream(generic.getActualTypeArguments())
                .anyMatch(GeneratedClientsTest::isUntyped));
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleOfABodyIsRead(Client client) throws IOException {
    List<String> read = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : client.objects()) {
      if (schema.getValue().has("properties")) {
        for (JsonNode example : schema.getValue().path("examples")) {
          assertThatCode(() -> client.read(schema.getKey(), example.toString()))
              .as("%s %s", schema.getKey(), example)
              .doesNotThrowAnyException();
          read.add(schema.getKey());
        }
      }
    }
    assertThat(read).isNotEmpty();
  }
}
