package id.koperasi.platform.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where files are kept and which are taken. */
@ConfigMapping(prefix = "platform.files")
public interface FilesConfig {

    /** Which adapter keeps the files. */
    @WithDefault("folder")
    Store store();

    /** The folder of the folder adapter; it belongs to this service alone. */
    Optional<Path> folder();

    /** The object store of the S3 adapter. */
    Optional<S3> s3();

    /** The largest file that is taken; what a request may hold, quarkus.http.limits.max-body-size, is a little more. */
    @WithDefault("10M")
    MemorySize maxSize();

    /** The kinds of file that are taken. Nothing that a machine executes can be among them. */
    @WithDefault("pdf,jpeg,png,xlsx,docx,csv,text")
    Set<FileType> types();

    /** How long a link opens its file. */
    @WithDefault("5M")
    Duration linkLifetime();

    /** The adapters there are. */
    enum Store {
        FOLDER,
        S3
    }

    /** An object store that speaks the S3 API. */
    interface S3 {

        /** Its address; the bucket is the first part of the path. */
        URI endpoint();

        /** The bucket; services may share one, since keys begin with the name of the service. */
        String bucket();

        /** The region that signatures name; us-east-1 unless told. A default here would ask for the whole group. */
        Optional<String> region();

        /** Who signs. */
        String accessKey();

        /** What he signs with. */
        String secretKey();

        /** How long one request may take before the caller is asked to come again; twenty seconds unless told. */
        Optional<Duration> patience();
    }
}
