package org.cpor.translations;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The constants of the sources, by the simple name of their class and their own name. */
final class Constants {

  private final Map<String, TreePath> initializers = new HashMap<>();

  Constants(ParsedSources sources) {
    sources.units().forEach(unit -> new Collector().scan(unit.tree(), null));
  }

  private final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      if (variable.getInitializer() != null
          && parent instanceof ClassTree type
          && (type.getKind() == Tree.Kind.INTERFACE
              || variable.getModifiers().getFlags().contains(Modifier.STATIC))) {
        initializers.put(
            type.getSimpleName() + "." + variable.getName(),
            new TreePath(getCurrentPath(), variable.getInitializer()));
      }
      return super.visitVariable(variable, null);
    }
  }

  /**
   * The possible values of {@code expression}. A conditional or a switch has the values of all its
   * branches. Empty when the expression is not constant.
   */
  Set<String> values(TreePath expression) {
    return switch (expression.getLeaf()) {
      case LiteralTree literal when literal.getValue() != null ->
          Set.of(literal.getValue().toString());
      case ParenthesizedTree parentheses -> values(expression, parentheses.getExpression());
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          joined(
              values(expression, sum.getLeftOperand()), values(expression, sum.getRightOperand()));
      case ConditionalExpressionTree condition ->
          all(Stream.of(condition.getTrueExpression(), condition.getFalseExpression()), expression);
      case SwitchExpressionTree choice ->
          all(choice.getCases().stream().flatMap(Constants::result), expression);
      case IdentifierTree name -> values(initializer(expression, name.getName().toString()));
      case MemberSelectTree select ->
          values(
              Optional.ofNullable(
                  initializers.get(last(select.getExpression()) + "." + select.getIdentifier())));
      default -> Set.of();
    };
  }

  private Set<String> values(TreePath parent, ExpressionTree expression) {
    return values(new TreePath(parent, expression));
  }

  private Set<String> values(Optional<TreePath> constant) {
    return constant.map(this::values).orElse(Set.of());
  }

  private Set<String> all(Stream<ExpressionTree> branches, TreePath parent) {
    return branches.flatMap(branch -> values(parent, branch).stream()).collect(toUnmodifiableSet());
  }

  private static Stream<ExpressionTree> result(CaseTree branch) {
    return switch (branch.getBody()) {
      case ExpressionTree expression -> Stream.of(expression);
      case ExpressionStatementTree statement -> Stream.of(statement.getExpression());
      case null, default -> Stream.of();
    };
  }

  private static Set<String> joined(Set<String> beginnings, Set<String> ends) {
    return beginnings.stream()
        .flatMap(beginning -> ends.stream().map(beginning::concat))
        .collect(toUnmodifiableSet());
  }

  /**
   * Finds the initializer of the constant {@code name}: first in the classes around {@code use},
   * and then through the static imports.
   */
  private Optional<TreePath> initializer(TreePath use, String name) {
    for (TreePath path = use; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof ClassTree type) {
        TreePath found = initializers.get(type.getSimpleName() + "." + name);
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return use.getCompilationUnit().getImports().stream()
        .filter(ImportTree::isStatic)
        .map(imported -> (MemberSelectTree) imported.getQualifiedIdentifier())
        .filter(imported -> imported.getIdentifier().contentEquals(name))
        .map(imported -> initializers.get(last(imported.getExpression()) + "." + name))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  /** The last part of a name: {@code Type} of {@code org.cpor.Type}. */
  static String last(Tree name) {
    List<String> parts = List.of(name.toString().split("\\."));
    return parts.getLast();
  }
}
