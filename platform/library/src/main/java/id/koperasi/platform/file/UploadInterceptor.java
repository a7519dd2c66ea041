package id.koperasi.platform.file;

import id.koperasi.platform.file.FileRejection.FileMissing;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.PersonalNumbers;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
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
    private final HttpServerRequest request;

    UploadInterceptor(Shelving shelving, CurrentUpload current, StoredFiles files, HttpServerRequest request) {
        this.shelving = shelving;
        this.current = current;
        this.files = files;
        this.request = request;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        PersonalNumbers.refuseIn(words(invocation), Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
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

    /** What stands in the other fields of the form. */
    private static Map<String, List<String>> words(InvocationContext invocation) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Parameter[] parameters = invocation.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(RestForm.class)
                    && invocation.getParameters()[i] instanceof String text) {
                words.put(parameters[i].getName(), List.of(text));
            }
        }
        return words;
    }
}
