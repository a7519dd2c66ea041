/** What is held on whoever is signed in, for himself. */
@NullMarked
package id.koperasi.training.ownrecord;

import org.jspecify.annotations.NullMarked;
