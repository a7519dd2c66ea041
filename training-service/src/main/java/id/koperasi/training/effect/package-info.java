/** What cooperatives did after their officers were trained, by the events of the other services. */
@NullMarked
package id.koperasi.training.effect;

import org.jspecify.annotations.NullMarked;
