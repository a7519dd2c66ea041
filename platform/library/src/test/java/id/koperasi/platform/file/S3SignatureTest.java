package id.koperasi.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples that the signature's public documentation works out. */
class S3SignatureTest {

    private final S3Signature signature =
            new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

    @Test
    void signsAReadAsDocumented() {
        assertThat(signature.authorization(
                        "GET",
                        URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                        Map.of(
                                "Host", "examplebucket.s3.amazonaws.com",
                                "Range", "bytes=0-9",
                                "x-amz-content-sha256",
                                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                "x-amz-date", "20130524T000000Z")))
                .contains("Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request")
                .contains("SignedHeaders=host;range;x-amz-content-sha256;x-amz-date")
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void signsAWriteAsDocumented() {
        assertThat(signature.authorization(
                        "PUT",
                        URI.create("https://examplebucket.s3.amazonaws.com/test%24file.text"),
                        Map.of(
                                "Host", "examplebucket.s3.amazonaws.com",
                                "Date", "Fri, 24 May 2013 00:00:00 GMT",
                                "x-amz-content-sha256",
                                        "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                                "x-amz-storage-class", "REDUCED_REDUNDANCY",
                                "x-amz-date", "20130524T000000Z")))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }
}
