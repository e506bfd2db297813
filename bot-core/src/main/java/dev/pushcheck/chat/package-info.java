/**
 * What every chat platform's adapter has in common: it is a {@link dev.pushcheck.chat.ChatBot}, and
 * it hands what people say to {@link dev.pushcheck.chat.Conversations}.
 */
@NullMarked
package dev.pushcheck.chat;

import org.jspecify.annotations.NullMarked;
