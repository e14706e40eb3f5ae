@NullMarked
package org.cpor.reader;

import org.jspecify.annotations.NullMarked;
