package id.koperasi.platform.notes;

import id.koperasi.platform.testing.ServiceStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What the tests of the notes stand on; one of each for the whole run. */
@WithTestResource(
        value = ServiceStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "notes"))
final class NotesStack {

    private NotesStack() {}
}
