/** Whether the decree that made a cooperative a legal entity was found right, by paper or by AHU. */
@NullMarked
package id.koperasi.registry.decree;

import org.jspecify.annotations.NullMarked;
