/** What the tests of every service stand on: their servers, started once a module run. */
@NullMarked
package id.koperasi.platform.testing;

import org.jspecify.annotations.NullMarked;
