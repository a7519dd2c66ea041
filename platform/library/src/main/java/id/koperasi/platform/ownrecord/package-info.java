/** What a service holds on a person, given out to himself. */
@NullMarked
package id.koperasi.platform.ownrecord;

import org.jspecify.annotations.NullMarked;
