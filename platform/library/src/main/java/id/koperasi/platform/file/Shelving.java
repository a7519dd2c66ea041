package id.koperasi.platform.file;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.file.FileRejection.FileMissing;
import id.koperasi.platform.file.FileRejection.FileTooLarge;
import id.koperasi.platform.file.FileRejection.FileTypeMismatch;
import id.koperasi.platform.file.FileRejection.FileTypeNotTaken;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings files into the store and out of it again. */
@ApplicationScoped
class Shelving {

    private static final String SAYS_NOTHING = "application/octet-stream";

    private final Instance<FileStore> store;
    private final SealedFiles sealed;
    private final Vault vault;
    private final FilesConfig config;
    private final Ids ids;
    private final String service;

    Shelving(
            Instance<FileStore> store,
            SealedFiles sealed,
            Vault vault,
            FilesConfig config,
            Ids ids,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.store = store;
        this.sealed = sealed;
        this.vault = vault;
        this.config = config;
        this.ids = ids;
        this.service = service;
    }

    /** Recognises a file, seals it and hands it to the store. */
    StoredFile shelve(Path plain, String saidName, String saidType) throws IOException {
        long size = Files.size(plain);
        if (size == 0) {
            throw new RejectedException(new FileMissing());
        }
        if (size > config.maxSize().asLongValue()) {
            throw new RejectedException(new FileTooLarge(config.maxSize().asLongValue()));
        }
        String name = FileName.clean(saidName);
        FileType type = recognise(plain, name, saidType);
        UUID id = ids.next();
        WrappedKey key = vault.newDataKey();
        Path spool = Files.createTempFile("sealed", null);
        try {
            Digest digest = sealed.seal(id, key, plain, spool);
            store.get().put(place(id), spool);
            return new StoredFile(id, name, type, size, digest, key);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private FileType recognise(Path plain, String name, String saidType) throws IOException {
        Set<FileType> possible = EnumSet.noneOf(FileType.class);
        possible.addAll(FileContent.typesOf(plain));
        possible.retainAll(config.types());
        if (possible.isEmpty()) {
            throw new RejectedException(new FileTypeNotTaken(
                    config.types().stream().sorted().map(FileType::mediaType).toList()));
        }
        Optional<FileType> said = FileType.ofMediaType(saidType);
        boolean silent = saidType.isBlank() || saidType.startsWith(SAYS_NOTHING);
        return possible.stream()
                .filter(type -> type.fitsName(name))
                .filter(type -> silent || said.filter(type::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new RejectedException(
                        new FileTypeMismatch(possible.iterator().next().mediaType())));
    }

    /** The content of a kept file. */
    InputStream open(StoredFile file) throws IOException {
        InputStream kept = store.get().open(place(file.id()));
        try {
            return sealed.open(file, kept);
        } catch (IOException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    /** Removes the content of a kept file for good; removing it again is no error. */
    void remove(UUID id) throws IOException {
        store.get().delete(place(id));
    }

    /** Gives up a file that no change took up; what cannot be deleted now stays sealed under a key that nobody has. */
    void giveUp(UUID id) {
        try {
            store.get().delete(place(id));
        } catch (IOException | RuntimeException e) {
            Log.warnf(e, "File left behind in the store: file=%s", id);
        }
    }

    private String place(UUID id) {
        return service + "/" + id;
    }
}
