/** Every sentence in the sources is translated. */
@NullMarked
package org.cpor.translations;

import org.jspecify.annotations.NullMarked;
