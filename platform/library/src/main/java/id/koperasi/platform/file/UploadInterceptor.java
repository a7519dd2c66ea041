package id.koperasi.platform.file;

import id.koperasi.platform.file.FileRejection.FileMissing;
import id.koperasi.platform.problem.RejectedException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Shelves the file of an {@link Upload} before the change around the endpoint begins, so that no transaction waits for
 * the store.
 */
@Upload
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class UploadInterceptor {

    private final Shelving shelving;
    private final CurrentUpload current;
    private final StoredFiles files;

    UploadInterceptor(Shelving shelving, CurrentUpload current, StoredFiles files) {
        this.shelving = shelving;
        this.current = current;
        this.files = files;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        FileUpload upload = Arrays.stream(invocation.getParameters())
                .filter(FileUpload.class::isInstance)
                .map(FileUpload.class::cast)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new FileMissing()));
        String saidType = upload.contentType();
        StoredFile file = shelving.shelve(upload.filePath(), upload.fileName(), saidType == null ? "" : saidType);
        current.begin(file);
        boolean succeeded = false;
        try {
            Object answer = invocation.proceed();
            succeeded = true;
            return answer;
        } finally {
            // A commit may have succeeded although its answer was lost, so a file that was taken up is looked for
            // first.
            if (!current.isTaken() || (!succeeded && !files.mayBeKept(file.id()))) {
                shelving.giveUp(file.id());
            }
        }
    }
}
