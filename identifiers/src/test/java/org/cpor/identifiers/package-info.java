@NullMarked
package org.cpor.identifiers;

import org.jspecify.annotations.NullMarked;
