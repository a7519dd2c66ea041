package id.koperasi.platform.change;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.privacy.BlindIndex;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * What a request asks, in a digest: its method, its address and the bytes of its body, or the parts of its form. It is kept,
 * and a body may hold a number that can be guessed, so it is made under the key of the service: whoever has the digest alone
 * cannot try numbers against it.
 */
@RequestScoped
class RequestDigest {

    private static final String LABEL = "request";

    private final BlindIndex index;
    private byte[] body = new byte[0];

    RequestDigest(BlindIndex index) {
        this.index = index;
    }

    void body(byte[] bytes) {
        body = bytes;
    }

    Digest of(String method, String address) {
        FormData form = CurrentRequestManager.get().getFormData();
        byte[] asked = form == null ? body : partsOf(form);
        Digest plain = Digest.of((method + " " + address + "\n").getBytes(StandardCharsets.UTF_8), asked);
        return Digest.of256(index.of(LABEL, plain.hex()));
    }

    /** The parts by name, each as a digest: the boundary between them differs each time the same form is sent. */
    private static byte[] partsOf(FormData form) {
        var parts = new TreeMap<String, List<String>>();
        for (String name : form) {
            Deque<FormValue> values = form.get(name);
            var digests = new ArrayList<String>();
            values.forEach(value -> digests.add(digestOf(value).hex()));
            parts.put(Digest.of(name).hex(), digests);
        }
        return parts.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Digest digestOf(FormValue value) {
        if (!value.isFileItem()) {
            return Digest.of(value.getValue());
        }
        try (InputStream content = value.getFileItem().getInputStream()) {
            return Digest.of(Digest.of(String.valueOf(value.getFileName())).bytes(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
