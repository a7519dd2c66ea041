package id.koperasi.platform.file;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Chooses the adapter that the configuration names. */
@Singleton
class FileStores {

    @Produces
    @Singleton
    FileStore store(FilesConfig config, Clock clock) {
        return switch (config.store()) {
            case FOLDER ->
                new FolderStore(config.folder()
                        .orElseThrow(() -> new IllegalStateException("platform.files.folder is not set")));
            case S3 ->
                new S3Store(
                        config.s3().orElseThrow(() -> new IllegalStateException("platform.files.s3 is not set")),
                        clock);
        };
    }
}
