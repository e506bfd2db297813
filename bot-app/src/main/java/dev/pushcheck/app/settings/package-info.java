/**
 * The settings file. Start with {@code SettingsFile}; a section is one class that names its keys
 * and builds the record of the package it is for. Every problem is kept with its line, and none of
 * them shows a secret.
 */
@NullMarked
package dev.pushcheck.app.settings;

import org.jspecify.annotations.NullMarked;
