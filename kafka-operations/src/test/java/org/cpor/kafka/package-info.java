@NullMarked
package org.cpor.kafka;

import org.jspecify.annotations.NullMarked;
