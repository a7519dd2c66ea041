// Shows the four documents in one page; login is Authorization Code with PKCE at the realm's client "console".
'use strict';

fetch('/console/configuration.json')
  .then((response) => response.json())
  .then((configuration) => {
    const ui = SwaggerUIBundle({
      dom_id: '#console',
      urls: configuration.documents,
      deepLinking: true,
      filter: true,
      docExpansion: 'list',
      displayRequestDuration: true,
      validatorUrl: null,
      oauth2RedirectUrl: `${window.location.origin}/console/oauth2-redirect.html`,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      plugins: [SwaggerUIBundle.plugins.DownloadUrl],
      layout: 'StandaloneLayout',
    });
    ui.initOAuth({
      clientId: 'console',
      appName: 'Koperasi Merah Putih',
      scopes: 'openid',
      usePkceWithAuthorizationCodeGrant: true,
    });
  });
