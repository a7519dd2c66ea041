/** With whom cooperatives trade: what, how much and until when. */
@NullMarked
package id.koperasi.registry.partnership;

import org.jspecify.annotations.NullMarked;
