package org.cpor.translations;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of each module: the constants that are given to {@linkplain SentenceParameters
 * parameters for sentences}. For such a parameter, Error Prone accepts only a constant. This class
 * does not resolve types. It finds a method by its name and the number of its parameters.
 */
final class SourceSentences {

  private final Constants constants;
  private final SentenceParameters parameters;
  private final Map<String, Set<String>> byModule = new HashMap<>();

  SourceSentences(ParsedSources sources) {
    constants = new Constants(sources);
    parameters = new SentenceParameters(sources);
    sources
        .units()
        .forEach(unit ->
            new Collector(byModule.computeIfAbsent(unit.module(), module -> new TreeSet<>()))
                .scan(unit.tree(), null));
  }

  Set<String> of(String module) {
    return byModule.getOrDefault(module, Set.of());
  }

  Set<String> modules() {
    return byModule.keySet();
  }

  private final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Set<String> found;

    Collector(Set<String> found) {
      this.found = found;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void nothing) {
      Tree type =
          creation.getIdentifier() instanceof ParameterizedTypeTree generic
              ? generic.getType()
              : creation.getIdentifier();
      collect(
          SentenceParameters.CONSTRUCTOR, Set.of(Constants.last(type)), creation.getArguments());
      return super.visitNewClass(creation, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      switch (call.getMethodSelect()) {
        case IdentifierTree name when name.getName().contentEquals("this") ->
            collect(SentenceParameters.CONSTRUCTOR, enclosing(), call.getArguments());
        case IdentifierTree name when name.getName().contentEquals("super") ->
            collect(SentenceParameters.CONSTRUCTOR, parents(), call.getArguments());
        case IdentifierTree name ->
            collect(name.getName().toString(), enclosing(), call.getArguments());
        case MemberSelectTree select when isType(select.getExpression()) ->
            collect(
                select.getIdentifier().toString(),
                Set.of(Constants.last(select.getExpression())),
                call.getArguments());
        case MemberSelectTree select ->
            collect(select.getIdentifier().toString(), Set.of(), call.getArguments());
        default -> {
          // No other expression names a method.
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    /**
     * Adds the sentences of a call.
     *
     * @param types the classes that can have the method; empty when the class is not known
     */
    private void collect(
        String method, Set<String> types, List<? extends ExpressionTree> arguments) {
      parameters.of(method).stream()
          .filter(parameter -> types.isEmpty() || types.contains(parameter.type()))
          .filter(parameter -> parameter.takes(arguments.size()))
          .map(parameter -> new TreePath(getCurrentPath(), arguments.get(parameter.position())))
          .map(constants::values)
          .forEach(found::addAll);
    }

    private static boolean isType(ExpressionTree expression) {
      return Character.isUpperCase(Constants.last(expression).charAt(0))
          && !(expression instanceof MethodInvocationTree);
    }

    private Set<String> enclosing() {
      Set<String> names = new TreeSet<>();
      classes().forEach(type -> names.add(type.getSimpleName().toString()));
      return names;
    }

    private Set<String> parents() {
      Set<String> names = new TreeSet<>();
      classes()
          .flatMap(type -> Stream.ofNullable(type.getExtendsClause()))
          .forEach(parent -> names.add(Constants.last(parent)));
      return names;
    }

    private Stream<ClassTree> classes() {
      return Stream.iterate(getCurrentPath(), path -> path != null, TreePath::getParentPath)
          .map(TreePath::getLeaf)
          .filter(ClassTree.class::isInstance)
          .map(ClassTree.class::cast);
    }
  }
}
