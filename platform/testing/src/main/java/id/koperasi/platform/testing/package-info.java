/** What the tests of every service stand on: rules that all code keeps, and servers started once a module run. */
@NullMarked
package id.koperasi.platform.testing;

import org.jspecify.annotations.NullMarked;
