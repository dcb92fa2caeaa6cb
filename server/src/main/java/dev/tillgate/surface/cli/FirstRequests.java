package dev.tillgate.surface.cli;

import java.util.List;

/** What to type first at a server that has just started. */
final class FirstRequests {
  private FirstRequests() {}

  static List<String> lines(String url, String code, String key) {
    return """

        It keeps running. Try it from another terminal (Ctrl-C here ends it and deletes its data):

          DATE=$(date -u '+%%Y-%%m-%%d %%H:%%M:%%S')
          HASH=$(printf '%%s' "%3$d%1$s19$DATE" | openssl dgst -md5 -hmac '%2$s' | sed 's/.* //')
          AUTH="X-Avangate-Authentication: code=\\"%1$s\\" date=\\"$DATE\\" hash=\\"$HASH\\""

          curl -s -H "$AUTH" %4$s/rest/6.0/products/
          curl -s -H "$AUTH" %4$s/rest/6.0/orders/
          curl -s %4$s/rpc/6.0/ -d '{"jsonrpc":"2.0","id":1,"method":"login","params":["%1$s","'"$DATE"'","'"$HASH"'"]}'
          curl -s %4$s/openapi.json
        """
        .formatted(code, key, code.length(), url)
        .lines()
        .toList();
  }
}
