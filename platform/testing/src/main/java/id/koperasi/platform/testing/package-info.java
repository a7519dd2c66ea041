/** The kit that the tests of every service stand on: rules all code keeps, servers, callers. */
@NullMarked
package id.koperasi.platform.testing;

import org.jspecify.annotations.NullMarked;
