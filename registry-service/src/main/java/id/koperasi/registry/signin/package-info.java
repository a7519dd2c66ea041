/** The way to the identity provider, which puts into tokens whose an account is. */
@NullMarked
package id.koperasi.registry.signin;

import org.jspecify.annotations.NullMarked;
