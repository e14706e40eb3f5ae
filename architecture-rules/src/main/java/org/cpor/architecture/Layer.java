package org.cpor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes in a package with one of the given names, or below such a package: {@code
 * org.cpor.<service>…<name>…}. A package identifier of ArchUnit such as {@code org.cpor.*..rest..}
 * is not sufficient, because it also matches the end of a longer name.
 */
final class Layer extends DescribedPredicate<JavaClass> {

  private final Pattern pattern;

  Layer(String... names) {
    super("are of " + String.join(", ", names));
    pattern =
        Pattern.compile(
            "(org\\.cpor\\.\\w+(?:\\.\\w+)*?\\.(?:%s))(?:\\..*)?"
                .formatted(String.join("|", names)));
  }

  @Override
  public boolean test(JavaClass type) {
    return packageOf(type).isPresent();
  }

  /** The package with the layer's name that contains {@code type}. */
  Optional<String> packageOf(JavaClass type) {
    Matcher matcher = pattern.matcher(type.getPackageName());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
