package id.koperasi.platform.change;

import id.koperasi.platform.audit.Digest;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;

/** What a request asks, in a digest: its method, its address and the bytes of its body. */
@RequestScoped
class RequestDigest {

    private byte[] body = new byte[0];

    void body(byte[] bytes) {
        body = bytes;
    }

    Digest of(String method, String address) {
        return Digest.of((method + " " + address + "\n").getBytes(StandardCharsets.UTF_8), body);
    }
}
