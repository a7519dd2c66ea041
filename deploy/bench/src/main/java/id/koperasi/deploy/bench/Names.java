package id.koperasi.deploy.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What people type when they look for a region, well and badly. */
final class Names {

    private static final List<String> TYPED = List.of(
            "talagasari",
            "tlagasari",
            "pager agung",
            "pageragung",
            "kab tangerang",
            "kel. cipare serang",
            "ds suka maju",
            "sukamaju",
            "banjar sari",
            "bnjarsari",
            "murung raya",
            "klaten",
            "kota serang",
            "ngawi",
            "desa sumber",
            "mekar jaya",
            "mekarjaya ciamis",
            "tanjung",
            "padang",
            "wonosari gunung kidul",
            "yogjakarta",
            "jogjakarta",
            "papua",
            "soka an",
            "labuan bajo",
            "labuhanbajo");

    private Names() {}

    static String at(long number) {
        return URLEncoder.encode(TYPED.get((int) (number % TYPED.size())), StandardCharsets.UTF_8);
    }
}
