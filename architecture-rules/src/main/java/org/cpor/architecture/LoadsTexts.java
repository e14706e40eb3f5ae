package org.cpor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * Matches a call or a method reference that opens a resource file, reads texts from a file, or
 * formats a text.
 */
final class LoadsTexts extends DescribedPredicate<JavaAccess<?>> {

  LoadsTexts() {
    super("loads texts");
  }

  @Override
  public boolean test(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isAssignableTo(ResourceBundle.class)
        || owner.isEquivalentTo(Properties.class)
        || owner.isEquivalentTo(MessageFormat.class)
        || (access.getTarget().getName().startsWith("getResource")
            && (owner.isEquivalentTo(Class.class) || owner.isAssignableTo(ClassLoader.class)));
  }
}
