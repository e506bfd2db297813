/**
 * What the bot listens to over HTTP: Tencent's callbacks, Slack's requests, and questions how it is
 * doing. Start with {@code HttpListener}.
 */
@NullMarked
package dev.pushcheck.app.http;

import org.jspecify.annotations.NullMarked;
