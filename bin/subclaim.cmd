@echo off
rem Runs subclaim from a clone: builds the executable jar on first use, then starts it.
rem After an update: mvn -B -ntp -q -DskipTests package
setlocal
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
call :find
if defined JAR goto run
where mvn >nul 2>nul || (echo subclaim: not built yet, and there is no mvn on the PATH 1>&2 & exit /b 2)
echo subclaim: building from %ROOT% 1>&2
pushd "%ROOT%"
call mvn -B -ntp -q -Dmaven.test.skip=true package 1>&2 <nul
popd
call :find
if not defined JAR (echo subclaim: the build left no executable jar 1>&2 & exit /b 2)
:run
"%JAVA%" -XX:TieredStopAtLevel=1 -Xshare:auto -jar "%JAR%" %*
exit /b %ERRORLEVEL%
:find
set "JAR="
for %%F in ("%ROOT%\target\subclaim-maven-plugin-*-cli.jar") do set "JAR=%%~fF"
exit /b 0
