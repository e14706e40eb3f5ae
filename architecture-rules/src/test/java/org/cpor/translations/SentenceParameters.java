package org.cpor.translations;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The parameters for sentences. Each of them has the annotation {@code @CompileTimeConstant}. */
final class SentenceParameters {

  /** The name that the compiler gives to constructors. */
  static final String CONSTRUCTOR = "<init>";

  private final List<Parameter> parameters = new ArrayList<>();

  /**
   * A parameter for a sentence.
   *
   * @param type the simple name of the class
   * @param method the method's name, or {@link #CONSTRUCTOR}
   * @param position the position of the parameter, from 0
   * @param count how many parameters the method has
   * @param varargs whether the last parameter takes any number of arguments
   */
  record Parameter(String type, String method, int position, int count, boolean varargs) {

    boolean takes(int arguments) {
      return arguments > position && (varargs ? arguments >= count - 1 : arguments == count);
    }
  }

  SentenceParameters(ParsedSources sources) {
    sources.units().forEach(unit -> new Collector().scan(unit.tree(), null));
  }

  /** The sentence parameters of all methods with this name. */
  Collection<Parameter> of(String method) {
    return parameters.stream().filter(parameter -> parameter.method().equals(method)).toList();
  }

  private final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      if (type.getKind() == Tree.Kind.RECORD) {
        // All fields of a record that are not static are its components.
        List<VariableTree> components =
            type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
        add(type, CONSTRUCTOR, components);
      }
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
        add(type, method.getName().toString(), method.getParameters());
      }
      return super.visitMethod(method, null);
    }

    private void add(ClassTree type, String method, List<? extends VariableTree> declared) {
      boolean varargs = !declared.isEmpty() && declared.getLast().toString().contains("...");
      IntStream.range(0, declared.size())
          .filter(i ->
              declared.get(i).getModifiers().getAnnotations().stream()
                  .map(AnnotationTree::getAnnotationType)
                  .map(Constants::last)
                  .anyMatch("CompileTimeConstant"::equals))
          .mapToObj(i ->
              new Parameter(type.getSimpleName().toString(), method, i, declared.size(), varargs))
          .forEach(parameters::add);
    }
  }
}
