package id.koperasi.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a virtual machine has learnt of a program: which classes it loads and how they are linked. It learns from a start of the
 * program that is told nothing and therefore ends by itself, before it asks for a database or anything else; later starts of the
 * same build on the same virtual machine go faster with it. The virtual machine looks for itself whether a cache still fits and
 * goes without one that does not, saying so in the service's log.
 */
final class StartCache {

    /** The first virtual machine that learns in one go. */
    private static final int LEAST_VERSION = 25;

    /** The layout of objects must be the same when it learns and when it uses what it has learnt. */
    private static final String LAYOUT = "-XX:+UseCompactObjectHeaders";

    private final Path folder;
    private final Path kept;
    private final Path learnt;
    private final boolean possible;

    private StartCache(Path folder, String name, boolean possible) {
        this.folder = folder;
        this.kept = folder.resolve(name + ".aot");
        this.learnt = folder.resolve(name + "." + ProcessHandle.current().pid() + ".new");
        this.possible = possible;
    }

    /** That of a program: beside what was built, for it goes with the build. */
    static StartCache of(Path jar) {
        return of(jar, Runtime.version().feature(), System.getProperty("java.vm.version"));
    }

    static StartCache of(Path jar, int version, String machine) {
        try {
            String build = Long.toHexString(Files.getLastModifiedTime(jar).toMillis());
            Path folder = jar.resolveSibling("../start-cache").normalize();
            return new StartCache(
                    folder, machine.replaceAll("[^A-Za-z0-9.+-]", "_") + "-" + build, version >= LEAST_VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a start finds what an earlier run learnt. */
    boolean isThere() {
        return possible && Files.isReadable(kept);
    }

    /** Whether a start would be faster if somebody learnt. */
    boolean isMissing() {
        return possible && !isThere();
    }

    /** What the virtual machine is told at a start. */
    List<String> options() {
        if (isThere()) {
            return List.of(LAYOUT, "-XX:AOTCache=" + kept);
        }
        return possible ? List.of(LAYOUT) : List.of();
    }

    /** What the virtual machine is told when it is to learn. */
    List<String> learning() {
        try {
            Files.createDirectories(folder);
            return List.of(LAYOUT, "-XX:AOTCacheOutput=" + learnt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps what was learnt, and forgets that of earlier builds. A run that was killed left nothing, or half of it.
     *
     * @param ended whether the run that learnt ended by itself
     */
    void keep(boolean ended) {
        try {
            if (ended && Files.exists(learnt)) {
                forget();
                Files.move(learnt, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(learnt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything else there is of an earlier build, or of a launcher that was killed while it learnt. */
    private void forget() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.filter(file -> !file.equals(learnt)).toList()) {
                Files.deleteIfExists(old);
            }
        }
    }
}
