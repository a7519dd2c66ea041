/** Where a cooperative works: its land and buildings as they were found, and the warehouses it runs for the government. */
@NullMarked
package id.koperasi.registry.premises;

import org.jspecify.annotations.NullMarked;
