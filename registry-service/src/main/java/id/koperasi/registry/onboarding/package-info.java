/**
 * An account of the identity provider becomes somebody's: an officer invites him by his number, and whoever has signed in with
 * an account that is nobody's sends the code and the number. What is written here is carried to the provider until it says it
 * back.
 */
@NullMarked
package id.koperasi.registry.onboarding;

import org.jspecify.annotations.NullMarked;
