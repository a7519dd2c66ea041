package id.koperasi.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the documents are that tests hold to the code. */
final class Documents {

    private Documents() {}

    /** The folder of the whole project, above the module that is tested. */
    static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("docs/adr"))) {
            root = root.getParent();
        }
        if (root == null) {
            throw new AssertionError("no documents above " + Path.of("").toAbsolutePath());
        }
        return root;
    }
}
